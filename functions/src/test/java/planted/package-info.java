/** Faults, one package for each rule of the architecture test: the rule named like the package must find it. */
package planted;
