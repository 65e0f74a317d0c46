package entente.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One Chromium for all browser tests of a JVM: the one that is there, else Debian's (as root), else Playwright's own
 * download.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> KNOWN_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final double PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** @throws IllegalStateException naming the command to run, where no browser is found and none can be brought */
    public static Chromium launch() {
        Optional<Path> executable = installed().or(Chromium::fromDebian);
        if (executable.isEmpty() && !downloadedByPlaywright()) {
            throw new IllegalStateException(
                    "No Chromium was found, and none could be installed. On Debian or Ubuntu run"
                            + " \"sudo apt-get update && sudo apt-get install -y chromium\"; elsewhere install Chrome or"
                            + " Chromium and set CHROMIUM_PATH to its executable. Then run the tests again.");
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS); // a busy machine is no mistake
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            BrowserType.LaunchOptions options =
                    new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
            executable.ifPresent(options::setExecutablePath);
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            playwright.close();
            throw e;
        }
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> installed() {
        String named = System.getenv("CHROMIUM_PATH");
        if (named != null) {
            if (!Files.isExecutable(Path.of(named))) {
                throw new IllegalStateException("CHROMIUM_PATH is \"" + named
                        + "\", which is no executable file. Set it to a Chromium, or unset it.");
            }
            return Optional.of(Path.of(named));
        }
        return KNOWN_PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> fromDebian() {
        boolean debianAsRoot =
                Files.isExecutable(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"));
        if (debianAsRoot && runs("apt-get", "update") && runs("apt-get", "install", "-y", "chromium")) {
            return installed();
        }
        return Optional.empty();
    }

    /** In a process of its own: the command line of Playwright ends the JVM that it runs in. */
    private static boolean downloadedByPlaywright() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return runs(java, "-cp", System.getProperty("java.class.path"), CLI.class.getName(), "install", "chromium");
    }

    private static boolean runs(String... command) {
        System.out.println("Bringing a browser for the tests: "
                + String.join(" ", Stream.of(command).limit(5).toList()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() == 0) {
                return true;
            }
            System.out.println(output);
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
