package entente.web.upload;

import entente.exchange.sheet.SheetLimits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * Keeps forms small everywhere but where a day of news is brought in: the limits that the server itself has hold for
 * all. A form that says that it is larger is refused before it is read; one that does not say how large it is as well,
 * and a file that is, once it is there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class UploadSizes extends OncePerRequestFilter implements HandlerInterceptor, WebMvcConfigurer {

    /** What a form holds besides its file. */
    private static final long FIELDS = 16L << 20;

    private static final long LARGEST_FILE = 8L << 20;

    /** Where files may be as large as the server takes. */
    private static final Pattern EVENTS = Pattern.compile("/dialogues/[^/]+/events");

    /** Where they may be as large as any other body that a program sends. */
    private static final Pattern IMPORTS = Pattern.compile("/api/v1/dialogues/[^/]+/imports");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean form = type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        long most = most(request);
        if (!form || most == Long.MAX_VALUE) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > most + FIELDS) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            response.sendError(HttpStatus.LENGTH_REQUIRED.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        long most = most(request);
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form != null) {
            boolean tooLarge = form.getMultiFileMap().values().stream()
                    .flatMap(Collection::stream)
                    .mapToLong(MultipartFile::getSize)
                    .anyMatch(size -> size > most);
            if (tooLarge) {
                throw new MaxUploadSizeExceededException(most);
            }
        }
        return true;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** The most octets of a file. */
    private static long most(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (EVENTS.matcher(path).matches()) {
            return Long.MAX_VALUE;
        }
        return IMPORTS.matcher(path).matches() ? SheetLimits.MOVES.octets() : LARGEST_FILE;
    }
}
