package entente.web.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.web.PageSlice;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Only a file of events may be larger than a form is elsewhere. */
@PageSlice
class UploadSizesTest {

    @Autowired
    private MockMvcTester pages;

    @ParameterizedTest
    @CsvSource({
        "/dialogues/x/events, 130000000, 200",
        "/dialogues/x/import, 130000000, 413",
        "/what-if/file, 26000000, 413",
        "/dialogues/x/import, 7000000, 200",
        "/dialogues/x/events/y, 130000000, 413"
    })
    void refusesALargeFormBeforeItIsRead(String address, int length, int status) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", address) {
            @Override
            public long getContentLengthLong() {
                return length;
            }
        };
        request.setContentType("multipart/form-data; boundary=x");
        MockHttpServletResponse response = new MockHttpServletResponse();

        new UploadSizes().doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(status);
    }

    @Test
    void refusesAFormThatDoesNotSayHowLargeItIs() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/what-if/file");
        request.setContentType("multipart/form-data; boundary=x");
        request.addHeader("Transfer-Encoding", "chunked");
        MockHttpServletResponse response = new MockHttpServletResponse();

        new UploadSizes().doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(411);
    }

    @Test
    void refusesAFileThatIsTooLargeForItsPage() throws IOException {
        assertThat(pages.post()
                        .multipart()
                        .uri("/dialogues/us-belarus-2025/import")
                        .file(new MockMultipartFile("file", new byte[(8 << 20) + 1]))
                        .with(csrf())
                        .exchange())
                .hasStatus(413)
                .bodyText()
                .contains("larger than this server takes");
    }
}
