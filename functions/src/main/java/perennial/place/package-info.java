/** Places: postal addresses, which also decide where a service is taxed. */
package perennial.place;
