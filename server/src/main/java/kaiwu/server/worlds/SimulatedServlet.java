package kaiwu.server.worlds;

import jakarta.servlet.MultipartConfigElement;
import java.util.Map;
import kaiwu.server.web.World;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Serves every page and API once more, over the platform of the Simulated Country. Its handlers are made anew and know that
 * platform alone: their context has no parent in which another one could be found.
 */
public final class SimulatedServlet {

    private SimulatedServlet() {}

    /**
     * The servlet for {@code /zz/*}.
     *
     * @param things what its handlers are made from, by name
     */
    public static ServletRegistrationBean<DispatcherServlet> over(
            Map<String, Object> things, MultipartConfigElement uploads) {
        GenericApplicationContext nothing = new GenericApplicationContext();
        nothing.refresh();
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setParent(nothing);
        context.register(SimulatedApp.class);
        context.addBeanFactoryPostProcessor(beans -> things.forEach(beans::registerSingleton));
        ServletRegistrationBean<DispatcherServlet> servlet =
                new ServletRegistrationBean<>(new DispatcherServlet(context), World.SIMULATED.prefix() + "/*");
        servlet.setName("simulated-country");
        servlet.setMultipartConfig(uploads);
        servlet.setLoadOnStartup(2);
        return servlet;
    }
}
