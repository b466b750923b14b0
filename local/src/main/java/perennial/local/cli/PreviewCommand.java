package perennial.local.cli;

import picocli.CommandLine.Command;

@Command(name = "preview")
final class PreviewCommand implements Runnable {
    @Override
    public void run() {}
}
