package entente.security;

import entente.account.Attempts;
import entente.job.CaseRoom;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.function.Predicate;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What every request comes by. Pages and programs come by the same doors, since they share the machine. */
@Component
final class Doors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** Requests with a body of one address: well below the threads of the server, so that it leaves room for others. */
    private static final int MOST_AT_ONCE = 64;

    private final AdmissionFilter admission;
    private final int scoringsPerMinute;
    private final Attempts scorings;

    Doors(@Value("${entente.scorings-per-minute}") int scoringsPerMinute, CaseRoom caseRoom) {
        this.admission = new AdmissionFilter(AdmissionLimits.ofThisMachine(), caseRoom);
        this.scoringsPerMinute = scoringsPerMinute;
        this.scorings = new Attempts(scoringsPerMinute, Duration.ofMinutes(1));
    }

    /** Before everything else, so that nothing is spent on what is turned away. */
    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.setProtocol(NotedProtocol.class.getName());
        tomcat.addEngineValves(new CrowdValve(MOST_AT_ONCE), new AddressValve(), new ConnectionValve());
        tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(PlainErrors.class.getName());
            }
        });
    }

    /** @param measured whose costly requests are counted */
    Filter pace(Predicate<HttpServletRequest> measured) {
        return new RateLimitFilter(measured, scoringsPerMinute, scorings);
    }

    Filter admission() {
        return admission;
    }
}
