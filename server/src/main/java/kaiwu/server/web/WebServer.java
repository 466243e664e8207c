package kaiwu.server.web;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.server.Platform;
import kaiwu.server.worlds.SimulatedServlet;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The running web server over one platform. Closing it answers open requests first; the platform stays open. */
public final class WebServer implements AutoCloseable {

    private final ServletWebServerApplicationContext context;
    private final InetAddress listen;
    private final Entrances entrances;

    private WebServer(ServletWebServerApplicationContext context, InetAddress listen, Entrances entrances) {
        this.context = context;
        this.listen = listen;
        this.entrances = entrances;
    }

    /**
     * Starts to serve.
     *
     * @param token what commands show that work through this server
     * @throws KaiwuException {@link ErrorCode#CALLED_WRONGLY} when the port is taken
     */
    public static WebServer start(Platform platform, CommandToken token, Serving serving) {
        return start(platform, token, serving, Optional.empty());
    }

    /**
     * As {@link #start(Platform, CommandToken, Serving)}, with the Simulated Country under {@code /zz/}.
     *
     * @param simulated its platform; empty outside a demonstration
     */
    public static WebServer start(
            Platform platform, CommandToken token, Serving serving, Optional<Platform> simulated) {
        InetAddress listen = serving.listen();
        int port = serving.port();
        Entrances entrances = new Entrances(listen);
        SpringApplication app = new SpringApplication(WebApp.class);
        app.setBannerMode(org.springframework.boot.Banner.Mode.OFF);
        app.setLogStartupInfo(false);
        app.setLazyInitialization(true);
        app.setRegisterShutdownHook(false);
        app.setDefaultProperties(settings(listen, port));
        app.addInitializers(context -> {
            // Registered as made things: Spring must not close the platform, which its opener closes.
            context.getBeanFactory().registerSingleton("platform", platform);
            context.getBeanFactory().registerSingleton("commandToken", token);
            context.getBeanFactory().registerSingleton("entrances", entrances);
            context.getBeanFactory().registerSingleton("serving", serving);
            context.getBeanFactory().registerSingleton("world", World.REAL);
            simulated.ifPresent(other -> context.getBeanFactory()
                    .registerSingleton(
                            "simulatedCountry",
                            SimulatedServlet.over(
                                    Map.of(
                                            "platform", other,
                                            "commandToken", token,
                                            "entrances", entrances,
                                            "serving", serving,
                                            "world", World.SIMULATED),
                                    WebApp.uploads())));
        });
        try {
            ApplicationContext started = app.run();
            return new WebServer((ServletWebServerApplicationContext) started, listen, entrances);
        } catch (PortInUseException taken) {
            throw new KaiwuException(
                    ErrorCode.CALLED_WRONGLY,
                    new Bilingual(
                            "端口 " + port + " 已被其他程序占用；请用 --port 另选一个",
                            "port " + port + " is taken by another program; choose another one with --port"),
                    taken);
        }
    }

    private static Map<String, Object> settings(InetAddress listen, int port) {
        return Map.ofEntries(
                Map.entry("server.port", port),
                Map.entry("server.address", listen.getHostAddress()),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "5s"),
                Map.entry("spring.threads.virtual.enabled", true),
                Map.entry("spring.web.resources.add-mappings", false),
                Map.entry("spring.mvc.servlet.load-on-startup", 1),
                Map.entry("server.max-http-request-header-size", "64KB"),
                Map.entry("server.tomcat.relaxed-query-chars", "<,>,[,],{,},|,\\,^,`,\""),
                Map.entry("server.compression.enabled", true),
                Map.entry("logging.level.root", "warn"),
                Map.entry("logging.level.org.springframework.web.servlet.PageNotFound", "error"));
    }

    /** Every route that a handler answers, by path. */
    public List<Route> routes() {
        return Route.of(context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
    }

    /** As {@link #routes}, of the Simulated Country, without its {@code /zz}; none outside a demonstration. */
    public List<Route> simulatedRoutes() {
        if (!context.containsBean("simulatedCountry")) {
            return List.of();
        }
        Object servlet = context.getBean("simulatedCountry", ServletRegistrationBean.class)
                .getServlet();
        ApplicationContext other = servlet instanceof DispatcherServlet its ? its.getWebApplicationContext() : null;
        return Route.of(Objects.requireNonNull(other)
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
    }

    /** The port it answers on. */
    public int port() {
        var server = context.getWebServer();
        if (server == null) {
            throw new IllegalStateException("the web server was stopped");
        }
        return server.getPort();
    }

    /** The port on 127.0.0.1 that takes commands of this machine, whatever address the server listens on. */
    public int commandPort() {
        return entrances.commandPort(port());
    }

    /** Where people of this machine find it: {@code http://localhost:8080}. */
    public String address() {
        boolean local = listen.isAnyLocalAddress() || listen.getHostAddress().equals("127.0.0.1");
        return "http://" + (local ? "localhost" : Entrances.literal(listen)) + ":" + port();
    }

    @Override
    public void close() {
        context.close();
    }
}
