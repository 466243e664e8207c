package kaiwu.server.cases;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.CanonicalJson;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * Forms that somebody has begun to fill in: one for each account and procedure, theirs alone. Papers of a
 * draft that is dropped, or that nobody touched for half a year, are removed from the disk within two hours ({@link
 * CaseRoom#sweep}). Thread-safe.
 */
public final class Drafts {

    /** More than every field of any form together may hold, in bytes. */
    private static final int LONGEST = 2_000_000;

    private final DataSource database;

    Drafts(DataSource database) {
        this.database = database;
    }

    /** What an account has filled in for a procedure; nothing when it has no draft. */
    public Map<String, String> get(String account, String procedure) {
        return with("select fields from register.case_draft where account = ? and procedure = ?", query -> {
            query.setString(1, account);
            query.setString(2, procedure);
            Map<String, String> fields = new TreeMap<>();
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    byte[] json = row.getString(1).getBytes(StandardCharsets.UTF_8);
                    ((Map<?, ?>) CanonicalJson.parse(json, LONGEST))
                            .forEach((name, value) -> fields.put(name.toString(), value.toString()));
                }
            }
            return fields;
        });
    }

    /**
     * Keeps a draft in the place of the one before; what is blank is left out.
     *
     * @throws KaiwuException {@link ErrorCode#CALLED_WRONGLY} when it is longer than any form can be
     */
    public void keep(String account, String procedure, Map<String, String> fields) {
        Map<String, String> filled = new TreeMap<>(fields);
        filled.values().removeIf(String::isBlank);
        String json = CanonicalJson.text(filled);
        if (json.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new KaiwuException(
                    ErrorCode.CALLED_WRONGLY,
                    new Bilingual("填写的内容过长，未能保存", "what was filled in is too long and was not kept"));
        }
        with("""
                insert into register.case_draft (account, procedure, fields, saved_at) values (?, ?, ?, now())
                on conflict (account, procedure) do update set fields = excluded.fields, saved_at = excluded.saved_at
                """, insert -> {
            insert.setString(1, account);
            insert.setString(2, procedure);
            insert.setString(3, json);
            return insert.executeUpdate();
        });
    }

    /** Forgets a draft. */
    public void drop(String account, String procedure) {
        with("delete from register.case_draft where account = ? and procedure = ?", delete -> {
            delete.setString(1, account);
            delete.setString(2, procedure);
            return delete.executeUpdate();
        });
    }

    /** Forgets the drafts that nobody touched for so long; answers how many. */
    int dropOlderThan(Duration age) {
        return with("delete from register.case_draft where saved_at < now() - make_interval(secs => ?)", delete -> {
            delete.setDouble(1, age.toSeconds());
            return delete.executeUpdate();
        });
    }

    /** Of papers by their hashes, those that belong to a draft or to an act. */
    Set<String> wanted(Set<String> papers) {
        return with("""
                select p from unnest(?::text[]) p
                where exists (select 1 from register.case_draft where strpos(fields, p) > 0)
                union
                select d from register.act, unnest(documents) d where d = any (?::text[])
                """, query -> {
            String[] asked = papers.toArray(String[]::new);
            query.setObject(1, asked);
            query.setObject(2, asked);
            Set<String> wanted = new HashSet<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    wanted.add(row.getString(1));
                }
            }
            return wanted;
        });
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection db = database.getConnection();
                PreparedStatement statement = db.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "drafts cannot be reached: " + wrong.getMessage(), wrong);
        }
    }
}
