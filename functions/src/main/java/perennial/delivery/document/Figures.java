package perennial.delivery.document;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import perennial.calendar.Period;
import perennial.money.Money;

/**
 * Dates, amounts and quantities as a customer's region writes them. A currency that is not the region's own is named by
 * its code, because {@code $} means many things. For one thread.
 */
public final class Figures {
    private static final String NO_BREAK_SPACE = "\u00a0";

    private final Locale locale;
    private final Currency currency;
    private final DateTimeFormatter dates;
    private final DecimalFormat amounts;
    private final NumberFormat numbers;
    private final NumberFormat percentages;

    public Figures(Locale locale, Currency currency) {
        this.locale = locale;
        this.currency = currency;
        this.dates = dates(locale);
        this.amounts = amounts();
        this.numbers = NumberFormat.getNumberInstance(locale);
        this.percentages = NumberFormat.getPercentInstance(locale);
    }

    public String date(LocalDate day) {
        return dates.format(day);
    }

    /** First to last day, both included, as people read a period. */
    public String period(Period period) {
        var last = period.end().minusDays(1);
        return period.start().equals(last) ? date(last) : date(period.start()) + " \u2013 " + date(last);
    }

    public String money(Money amount) {
        return price(amount.major());
    }

    /** A price per unit with all decimals it has, at least the currency's. */
    public String price(BigDecimal major) {
        amounts.setMaximumFractionDigits(Math.max(currency.getDefaultFractionDigits(), decimals(major)));
        return amounts.format(major);
    }

    public String quantity(BigDecimal units) {
        numbers.setMaximumFractionDigits(decimals(units));
        return numbers.format(units);
    }

    /** 8.25 becomes 8.25%, written as the region does. */
    public String percent(BigDecimal percent) {
        percentages.setMaximumFractionDigits(decimals(percent));
        return percentages.format(percent.movePointLeft(2));
    }

    /** The currency's name and code, as US Dollar (USD). */
    public String currencyName() {
        return currency.getDisplayName(locale) + " (" + currency.getCurrencyCode() + ")";
    }

    private static DateTimeFormatter dates(Locale locale) {
        var pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.MEDIUM, null, IsoChronology.INSTANCE, locale);
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    private DecimalFormat amounts() {
        var format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        var symbols = format.getDecimalFormatSymbols();
        symbols.setCurrency(currency);
        symbols.setCurrencySymbol(symbol(format.toPattern().startsWith("\u00a4")));
        format.setDecimalFormatSymbols(symbols);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        return format;
    }

    private String symbol(boolean inFront) {
        var symbol = currency.getSymbol(locale);
        if (isOwn() && symbol.chars().allMatch(Figures::isPrintableEverywhere)) {
            return symbol;
        }
        return currency.getCurrencyCode() + (inFront ? NO_BREAK_SPACE : "");
    }

    private boolean isOwn() {
        return locale.getCountry().isEmpty() || currency.equals(Currency.getInstance(locale));
    }

    /** Symbols that every typeface and the alphabet of text messages know. */
    private static boolean isPrintableEverywhere(int character) {
        return character < 0x80 || "\u00a3\u00a5\u20ac".indexOf(character) >= 0;
    }

    private static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }
}
