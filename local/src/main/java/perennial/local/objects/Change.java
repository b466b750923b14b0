package perennial.local.objects;

/**
 * What the journal keeps.
 *
 * @param object what is now under the key; null once it is deleted
 */
record Change(String bucket, String key, StoredObject object) {}
