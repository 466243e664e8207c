package shelf;

/** Makes the object that a definition names by the simple name of its class. */
final class Maker {

    private Maker() {}

    /**
     * A new object of a class, made by its public constructor without arguments.
     *
     * @param key where the folder's definition names the class
     * @param name its full name
     */
    static <T> T make(Folder folder, String key, String name, Class<T> type) {
        try {
            return type.cast(Class.forName(name, true, Maker.class.getClassLoader())
                    .getConstructor()
                    .newInstance());
        } catch (ClassNotFoundException missing) {
            throw folder.fault(key, "names " + name + ", but there is no such class");
        } catch (NoSuchMethodException missing) {
            throw folder.fault(key, "names " + name + ", which has no public constructor without arguments");
        } catch (ClassCastException other) {
            throw folder.fault(key, "names " + name + ", which is no " + type.getSimpleName());
        } catch (ReflectiveOperationException wrong) {
            throw folder.fault(key, "names " + name + ", which could not be made: " + wrong);
        }
    }
}
