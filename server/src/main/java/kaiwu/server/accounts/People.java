package kaiwu.server.accounts;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.register.Register;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody the platform knows, over one database. Thread-safe. */
public final class People implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How long a one-time password waits to be used. */
    static final Duration ONE_TIME = Duration.ofHours(24);

    /** Who stands for a role in a demonstration; invented names. */
    private static final Map<String, Bilingual> TRIED = Map.ofEntries(
            Map.entry("applicant", new Bilingual("林望舒", "Lin Wangshu")),
            Map.entry("examiner", new Bilingual("顾青崖", "Gu Qingya")),
            Map.entry("formality-officer", new Bilingual("纪端", "Ji Duan")),
            Map.entry("province", new Bilingual("陆云岭", "Lu Yunling")),
            Map.entry("bank", new Bilingual("鹿鸣银行", "Bank of Luming")),
            Map.entry("pledge-officer", new Bilingual("程守质", "Cheng Shouzhi")),
            Map.entry("contract-registrar", new Bilingual("方立契", "Fang Liqi")),
            Map.entry("mediator", new Bilingual("沈知和", "Shen Zhihe")),
            Map.entry("statistician", new Bilingual("苏算之", "Su Suanzhi")),
            Map.entry("system-administrator", new Bilingual("管理员（试用）", "Administrator on trial")));

    /** Others who can be tried. */
    private static final Map<String, Bilingual> ALSO_TRIED = Map.of(
            "agent", new Bilingual("方代言", "Fang Daiyan"),
            "judge", new Bilingual("裴明衡", "Pei Mingheng"),
            "formality-officer", new Bilingual("叶知微", "Ye Zhiwei"),
            "enforcement-officer", new Bilingual("秦执中", "Qin Zhizhong"),
            "supervisor", new Bilingual("韩督之", "Han Duzhi"),
            "security-administrator", new Bilingual("安全管理员（试用）", "Security administrator on trial"),
            "audit-administrator", new Bilingual("审计管理员（试用）", "Audit administrator on trial"));

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignIn signIn;
    private final SecondFactors secondFactors;
    private final Passkeys passkeys;
    private final ApiKeys apiKeys;
    private final Delegations delegations;
    private final Permissions permissions;
    private final NationalIdentity nationalIdentity;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final AuditActs auditActs;
    private final HikariDataSource pool;
    private final Clock clock;

    private People(
            HikariDataSource pool, Register register, Path keys, Optional<IdentitySettings> identity, Clock clock) {
        this.pool = pool;
        this.clock = clock;
        JdbcClient db = JdbcClient.create(pool);
        TransactionTemplate together = new TransactionTemplate(new JdbcTransactionManager(pool));
        this.audit = new AuditTrail(db, clock);
        this.auditActs = new AuditActs(db, together, register);
        this.accounts = new Accounts(db, together, audit, clock);
        this.sessions = new Sessions(db, together, audit, clock);
        this.signIn = new SignIn(db, together, audit, clock, accounts, sessions);
        this.secondFactors =
                new SecondFactors(db, together, audit, clock, sessions, signIn, SecretBox.openOrCreate(keys));
        this.passkeys = new Passkeys(db, together, audit, clock, sessions, signIn);
        this.apiKeys = new ApiKeys(db, together, audit, clock);
        this.organisations = new Organisations(db, together, audit, clock);
        this.nationalIdentity =
                new NationalIdentity(db, together, audit, clock, accounts, sessions, secondFactors, identity);
        this.permissions = new Permissions(db, together, audit, clock);
        this.delegations = new Delegations(db, together, register, audit, accounts, clock);
    }

    /**
     * Brings the tables up to date and opens them.
     *
     * @param register where the audit trail is vouched for
     * @param keys folder of the key that seals what must be read again, made when missing; the file {@code
     *     identity.properties} beside it names the issuer of national identities, if any is trusted
     */
    public static People open(DataSource database, Register register, Path keys, Clock clock) {
        Flyway.configure()
                .dataSource(database)
                .schemas("accounts")
                .locations("classpath:kaiwu/server/accounts/migrations")
                .load()
                .migrate();
        HikariConfig settings = new HikariConfig();
        settings.setDataSource(database);
        settings.setPoolName("accounts");
        settings.setMaximumPoolSize(8);
        settings.setMinimumIdle(0);
        settings.setConnectionTimeout(PATIENCE.toMillis());
        People people = new People(
                new HikariDataSource(settings),
                register,
                keys,
                IdentitySettings.find(keys.resolveSibling("identity.properties")),
                clock);
        people.auditActs.start();
        return people;
    }

    public Accounts accounts() {
        return accounts;
    }

    public Sessions sessions() {
        return sessions;
    }

    public SignIn signIn() {
        return signIn;
    }

    public SecondFactors secondFactors() {
        return secondFactors;
    }

    public Passkeys passkeys() {
        return passkeys;
    }

    public ApiKeys apiKeys() {
        return apiKeys;
    }

    public Delegations delegations() {
        return delegations;
    }

    public Permissions permissions() {
        return permissions;
    }

    public NationalIdentity nationalIdentity() {
        return nationalIdentity;
    }

    public Organisations organisations() {
        return organisations;
    }

    public AuditTrail audit() {
        return audit;
    }

    /** The roles that can be tried in a demonstration. */
    public static List<Role> triable() {
        return Roles.list().stream()
                .filter(role -> tried(role.id()).isPresent())
                .toList();
    }

    private static Optional<Bilingual> tried(String role) {
        return Optional.ofNullable(TRIED.get(role)).or(() -> Optional.ofNullable(ALSO_TRIED.get(role)));
    }

    /** The office of the Simulated Country in which a role is tried; empty for a role of people who are of no office. */
    public static Optional<LocalOffice> officeToTry(String role) {
        return Roles.find(role)
                .filter(one -> !one.levels().isEmpty())
                .flatMap(one -> LocalOffice.list().stream()
                        .filter(office ->
                                office.id().startsWith("ZZ") && one.levels().contains(office.level()))
                        .findFirst());
    }

    /** The account that stands for a role, made when first asked for; empty when the role cannot be tried. */
    public Optional<Account> trying(String role, String language) {
        return tried(role)
                .map(name -> accounts.trying(Roles.find(role).orElseThrow(), name.in(language), officeToTry(role)));
    }

    /** Starts a session in a role that can be tried; empty when it cannot. To be called in a demonstration alone. */
    public Optional<String> tryAs(String role, String language, String browser) {
        return trying(role, language).map(account -> sessions.start(account, false, true, browser, "try as " + role));
    }

    /**
     * What the first administrator signs in with.
     *
     * @param password works once, within a day
     */
    public record OneTime(String login, String password) {}

    /** Makes the first administrator where there is none; empty where there is one. Nobody can read the password again. */
    public Optional<OneTime> firstAdministrator() {
        if (accounts.hasAdministrator()) {
            return Optional.empty();
        }
        OneTime first = oneTime("administrator-" + Secrets.legible(1));
        if (!(make(first, first.login(), "kaiwu") instanceof Accounts.Made.Done made)) {
            throw new KaiwuException(ErrorCode.INTERNAL, "the first administrator cannot be made");
        }
        accounts.give(
                made.account().id(), Roles.find(Roles.SYSTEM_ADMINISTRATOR).orElseThrow(), "kaiwu");
        return Optional.of(first);
    }

    /** A one-time password for a login. */
    public OneTime oneTime(String login) {
        return new OneTime(login, Secrets.legible(4));
    }

    /** Makes an account that is entered with a one-time password within a day. */
    public Accounts.Made make(OneTime first, String name, String by) {
        return accounts.make(
                first.login(), name, first.password(), clock.instant().plus(ONE_TIME), by);
    }

    /** Gives an account a one-time password for a day, opens it if it was closed or locked, and ends its sessions. */
    public void reset(Account account, OneTime fresh, String by) {
        accounts.reset(account.id(), fresh.password(), clock.instant().plus(ONE_TIME), by);
    }

    /** The audit trail in the public log. */
    public AuditActs auditActs() {
        return auditActs;
    }

    @Override
    public void close() {
        auditActs.close();
        pool.close();
    }
}
