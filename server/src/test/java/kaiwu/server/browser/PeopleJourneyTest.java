package kaiwu.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import kaiwu.server.Served;
import kaiwu.server.accounts.Account;
import kaiwu.server.accounts.Accounts;
import kaiwu.server.accounts.LocalOffice;
import kaiwu.server.accounts.Roles;
import kaiwu.server.web.Serving;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How people come in, in a real browser: accounts, lock-out, codes without scripts, passkeys with them. */
@Tag("browser")
class PeopleJourneyTest {

    private static final String PASSWORD = "风筝 over the lake at dusk 47";

    private static Served served;
    private static Browsing browsing;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        browsing = new Browsing();
        served = new Served(
                folder.resolve("data"), new Serving(InetAddress.getLoopbackAddress(), 0, true, Optional.empty()));
    }

    @AfterAll
    static void stop() {
        if (browsing != null) {
            browsing.close();
        }
        if (served != null) {
            served.close();
        }
    }

    private static Browser.NewContextOptions reader(String locale) {
        return new Browser.NewContextOptions().setLocale(locale).setViewportSize(1000, 800);
    }

    private static Account examiner(String login) {
        Accounts accounts = served.platform().people().accounts();
        accounts.open(login, "顾青崖", PASSWORD, "test");
        Account account = accounts.find(login).orElseThrow();
        accounts.setOffice(account.id(), LocalOffice.find("CN").orElseThrow(), "test");
        accounts.give(account.id(), Roles.find("examiner").orElseThrow(), "test");
        return account;
    }

    private static void signIn(Page page, String login, String password) {
        page.navigate(served.address("/sign-in"));
        page.fill("#login", login);
        page.fill("#password", password);
        page.click(".form button");
    }

    @Test
    void oneOpensAnAccountLeavesAndComesBackWithoutScripts() {
        try (BrowserContext visitor = browsing.visitor(reader("zh-CN").setJavaScriptEnabled(false))) {
            Page page = visitor.newPage();
            page.navigate(served.address("/"));
            page.click(".top .who");
            page.click("main a[href='/sign-up']");
            page.fill("#login", "望舒纸鸢");
            page.fill("#name", "望舒纸鸢工坊");
            page.fill("#password", "kaiwu12345678");
            page.click(".form button");
            assertThat(page.locator("[role=alert]").innerText()).contains("很快就会被猜中");
            page.fill("#password", PASSWORD);
            page.click(".form button");
            assertThat(page.locator("h1").innerText()).isEqualTo("望舒纸鸢工坊");
            Browsing.picture(page, "account-zh");
            page.click("form[action='/sign-out'] button");
            assertThat(page.locator(".top .who").innerText()).isEqualTo("登录");
            signIn(page, "望舒纸鸢", PASSWORD);
            assertThat(page.url()).endsWith("/account");
        }
    }

    @Test
    void fiveWrongPasswordsLockAndThePageSaysWhatToDo() {
        examiner("locked-examiner");
        try (BrowserContext visitor = browsing.visitor(reader("en-GB"))) {
            Page page = visitor.newPage();
            for (int i = 0; i < 6; i++) {
                signIn(page, "locked-examiner", i < 5 ? "wrong " + i : PASSWORD);
                assertThat(page.locator("[role=alert]").innerText()).contains("five failures lock it for 30 minutes");
            }
            Browsing.picture(page, "locked-en");
        }
    }

    @Test
    void anExaminerMakesAPasskeyAndComesInWithIt() {
        examiner("key-examiner");
        try (BrowserContext visitor = browsing.visitor(reader("en-GB"))) {
            Page page = visitor.newPage();
            CDPSession tools = visitor.newCDPSession(page);
            tools.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("hasResidentKey", true);
            options.addProperty("automaticPresenceSimulation", true);
            JsonObject wish = new JsonObject();
            wish.add("options", options);
            tools.send("WebAuthn.addVirtualAuthenticator", wish);
            signIn(page, "key-examiner", PASSWORD);
            assertThat(page.locator("main").innerText()).contains("your role needs it");
            page.click("[data-passkey=make] button");
            page.waitForSelector("text=good as second factor");
            assertThat(page.locator("main").innerText()).doesNotContain("your role needs it");
            Browsing.picture(page, "passkey-en");
            page.click("form[action='/sign-out'] button");
            signIn(page, "key-examiner", PASSWORD);
            assertThat(page.url()).endsWith("/sign-in/second");
            Browsing.picture(page, "second-en");
            page.click("[data-passkey=show] button");
            page.waitForURL("**/account");
            assertThat(page.locator("main").innerText())
                    .contains("Examiner")
                    .doesNotContain("can be used after signing in");
        }
    }

    @Test
    void codesAreSetUpWithoutScripts() {
        examiner("code-examiner");
        try (BrowserContext visitor = browsing.visitor(reader("zh-CN").setJavaScriptEnabled(false))) {
            Page page = visitor.newPage();
            signIn(page, "code-examiner", PASSWORD);
            page.click("a[href='/account/codes']");
            assertThat(page.locator(".qr path").count()).isEqualTo(1);
            Browsing.picture(page, "codes-zh");
            page.fill("#code", "000000");
            page.click(".form button");
            assertThat(page.locator("[role=alert]").innerText()).contains("验证码不对");
        }
    }
}
