package entente.security.door;

import entente.account.Attempts;
import entente.job.CaseRoom;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.function.Predicate;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** What every request comes by. Pages and programs come by the same doors, since they share the machine. */
public final class Doors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** Of all that is answered. */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    /** Requests with a body of one address: well below the threads of the server, so that it leaves room for others. */
    private static final int MOST_AT_ONCE = 64;

    private final AdmissionFilter admission;
    private final int scoringsPerMinute;
    private final Attempts scorings;

    public Doors(int scoringsPerMinute, CaseRoom caseRoom) {
        this.admission = new AdmissionFilter(AdmissionLimits.ofThisMachine(), caseRoom);
        this.scoringsPerMinute = scoringsPerMinute;
        this.scorings = new Attempts(scoringsPerMinute, Duration.ofMinutes(1));
    }

    /** Before everything else, so that nothing is spent on what is turned away. */
    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.setProtocol(NotedProtocol.class.getName());
        tomcat.addEngineValves(
                new HeaderValve(), new CrowdValve(MOST_AT_ONCE), new AddressValve(), new ConnectionValve());
        tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(PlainErrors.class.getName());
            }
        });
    }

    /** @param measured whose costly requests are counted */
    public Filter pace(Predicate<HttpServletRequest> measured) {
        return new RateLimitFilter(measured, scoringsPerMinute, scorings);
    }

    public Filter admission() {
        return admission;
    }
}
