package perennial.local.states;

/** An attempt of a state that holds flows: after a kill it goes on instead of beginning anew. */
record Attempt(Place place, Visit visit) {
    /** The prefix of the paths inside this attempt. */
    String begin(int historyEvents) {
        if (visit.underway().isEmpty()) {
            var attempt = new Event.Attempted(place.arn(), visit.path(), null, historyEvents, place.now());
            place.trail().note(visit, attempt);
        }
        return visit.path() + "." + visit.failures().size() + "/";
    }
}
