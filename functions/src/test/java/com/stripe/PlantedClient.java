package com.stripe;

/** Stands for the vendor's library where a planted fault uses it. */
public interface PlantedClient {}
