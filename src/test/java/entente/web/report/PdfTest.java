package entente.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import entente.web.SiteDialogues;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.thymeleaf.spring6.SpringTemplateEngine;

class PdfTest {

    /** An engine that finds no file takes the name for the template. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void tellsOfABrokenTemplateByTheExceptionAlone(CapturedOutput output) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Pdf(new SpringTemplateEngine(), new PdfFonts(List.of()))
                        .of(ReportViewTest.report(SiteDialogues.stored(SiteDialogues.northSouth()))))
                .withMessage("A template is not well-formed");

        assertThat(output.getErr()).doesNotContain("[Fatal Error]");
    }
}
