package perennial.platform;

import java.util.List;

/** Messages for one worker. At least once, in any order. */
public interface Queue {
    /** Sends all bodies, in as many calls as needed; a body is at most 200 KB. */
    void send(List<String> bodies);
}
