/** The billing calendar: periods that tile, anchors that never drift, dates without zones. */
package perennial.calendar;
