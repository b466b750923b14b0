package perennial.invoicing.run;

import java.util.List;
import perennial.id.EntityId;

/** What is parked. */
public interface ParkingLot {
    /** Parks it, or renews what is parked under the same subject, which keeps the day on which it was parked first. */
    void park(Parked parked);

    List<Parked> of(EntityId entity);

    void release(Parked parked);
}
