package planted.time_chance_zone_and_locale_come_from_outside.calendar;

import java.time.LocalDate;

record Today(LocalDate day) {
    static Today real() {
        return new Today(LocalDate.now());
    }
}
