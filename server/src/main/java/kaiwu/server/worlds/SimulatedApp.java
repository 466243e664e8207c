package kaiwu.server.worlds;

import java.util.List;
import kaiwu.server.web.AccessGate;
import kaiwu.server.web.RequestArguments;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The web application of the Simulated Country: the same handlers, arguments and gate as the real one's. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
@ComponentScan(
        basePackages = {
            "kaiwu.server.web",
            "kaiwu.server.pages",
            "kaiwu.server.api",
            "kaiwu.server.law",
            "kaiwu.server.worlds"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "kaiwu\\.server\\.web\\.WebApp"))
class SimulatedApp implements WebMvcConfigurer {

    private final AccessGate gate;

    SimulatedApp(AccessGate gate) {
        this.gate = gate;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.addAll(RequestArguments.resolvers());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }
}
