package shelf;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of what {@link Yaml} read: each key is a component of the record. A key that no component has, a component
 * without a key (only {@link Optional}, lists and {@code false} may be left out) and a blank text are faults that name file
 * and key. A map keeps the order of the file. Numbers keep the decimals they are written with; a word of an enumeration is written as it prints, or as its
 * name in lower case.
 */
final class Binder {

    private final String file;

    private Binder(String file) {
        this.file = file;
    }

    /**
     * Reads a whole file.
     *
     * @param name how messages name it
     */
    static <T extends Record> T read(Path path, String name, Class<T> type) {
        return type.cast(new Binder(name).record(type, Yaml.read(path, name), ""));
    }

    private Object bind(Type type, @Nullable Object value, String key) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return value == null ? Optional.empty() : Optional.of(bind(inner, value, key));
            }
            if (generic.getRawType() == Map.class) {
                return map((Class<?>) inner, generic.getActualTypeArguments()[1], value, key);
            }
            return list(inner, value == null ? List.of() : value, key);
        }
        Class<?> plain = (Class<?>) type;
        if (value == null) {
            if (plain == boolean.class) {
                return false;
            }
            throw fault(key, "is missing");
        }
        return plain.isRecord() && plain != PartialDate.class ? record(plain, value, key) : scalar(plain, value, key);
    }

    private List<Object> list(Type inner, Object value, String key) {
        if (!(value instanceof List<?> items)) {
            throw fault(key, "must be a list");
        }
        List<Object> bound = new ArrayList<>();
        for (Object item : items) {
            bound.add(bind(inner, item, key + "[" + bound.size() + "]"));
        }
        return List.copyOf(bound);
    }

    private Map<Object, Object> map(Class<?> names, Type inner, @Nullable Object value, String key) {
        if (!(value instanceof Map<?, ?> keys)) {
            throw fault(key, value == null ? "is missing" : "must have keys of its own");
        }
        Map<Object, Object> bound = new LinkedHashMap<>();
        keys.forEach((name, each) -> {
            String place = key + "." + name;
            bound.put(scalar(names, name, place), bind(inner, each, place));
        });
        return Collections.unmodifiableMap(bound);
    }

    private Object record(Class<?> type, Object value, String key) {
        if (!(value instanceof Map<?, ?> keys)) {
            throw fault(key, "must have keys of its own");
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        Set<Object> unknown = new HashSet<>(keys.keySet());
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            unknown.remove(name);
            types[i] = components[i].getType();
            values[i] = bind(components[i].getGenericType(), keys.get(name), key.isEmpty() ? name : key + "." + name);
        }
        for (Object name : unknown) {
            throw fault(
                    key.isEmpty() ? name.toString() : key + "." + name,
                    "is not known here; known are "
                            + Arrays.stream(components)
                                    .map(RecordComponent::getName)
                                    .toList());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, file + ": making " + type.getSimpleName(), wrong);
        }
    }

    private Object scalar(Class<?> type, Object value, String key) {
        if (!(value instanceof String written) || written.isBlank()) {
            throw fault(key, "must be a text that is not blank");
        }
        String text = written.strip();
        try {
            if (type == String.class) {
                return text;
            } else if (type == int.class) {
                return Integer.parseInt(text);
            } else if (type == BigDecimal.class) {
                return new BigDecimal(text);
            } else if (type == boolean.class && (text.equals("true") || text.equals("false"))) {
                return text.equals("true");
            } else if (type == LocalDate.class) {
                return LocalDate.parse(text);
            } else if (type == PartialDate.class) {
                return PartialDate.find(text).orElseThrow(() -> new DateTimeException(text));
            } else if (type.isEnum()) {
                return word(type, text, key);
            }
        } catch (NumberFormatException | DateTimeException wrong) {
            throw new KaiwuException(
                    ErrorCode.CATALOGUE, message(key, "is no " + type.getSimpleName() + ": " + text), wrong);
        }
        throw fault(key, "is no " + type.getSimpleName() + ": " + text);
    }

    private Object word(Class<?> type, String text, String key) {
        for (Object each : type.getEnumConstants()) {
            if (each.toString().equals(text) || ((Enum<?>) each).name().equalsIgnoreCase(text.replace('-', '_'))) {
                return each;
            }
        }
        String words = Arrays.stream(type.getEnumConstants())
                .map(each -> each.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
        throw fault(key, "must be one of " + words + ", not '" + text + "'");
    }

    private KaiwuException fault(String key, String what) {
        return new KaiwuException(ErrorCode.CATALOGUE, message(key, what));
    }

    private String message(String key, String what) {
        return file + ": " + (key.isEmpty() ? "(file)" : key) + " " + what;
    }
}
