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
 * its code, because {@code $} means many things.
 */
public record Figures(Locale locale, Currency currency) {
    private static final String NO_BREAK_SPACE = "\u00a0";

    public String date(LocalDate day) {
        var pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.MEDIUM, null, IsoChronology.INSTANCE, locale);
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    /** First to last day, both included, as people read a period. */
    public String period(Period period) {
        var last = period.end().minusDays(1);
        return period.start().equals(last) ? date(last) : date(period.start()) + " \u2013 " + date(last);
    }

    public String money(Money amount) {
        return moneyFormat(currency.getDefaultFractionDigits()).format(amount.major());
    }

    /** A price per unit with all decimals it has, at least the currency's. */
    public String price(BigDecimal major) {
        return moneyFormat(Math.max(currency.getDefaultFractionDigits(), decimals(major)))
                .format(major);
    }

    public String quantity(BigDecimal units) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals(units));
        return format.format(units);
    }

    /** 8.25 becomes 8.25%, written as the region does. */
    public String percent(BigDecimal percent) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(decimals(percent));
        return format.format(percent.movePointLeft(2));
    }

    /** The currency's name and code, as US Dollar (USD). */
    public String currencyName() {
        return currency.getDisplayName(locale) + " (" + currency.getCurrencyCode() + ")";
    }

    private DecimalFormat moneyFormat(int decimals) {
        var format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        var symbols = format.getDecimalFormatSymbols();
        symbols.setCurrency(currency);
        symbols.setCurrencySymbol(symbol(format.toPattern().startsWith("\u00a4")));
        format.setDecimalFormatSymbols(symbols);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(decimals);
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
