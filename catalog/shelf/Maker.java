package shelf;

/** Makes the object that a definition names by the simple name of its class. */
final class Maker {

    private Maker() {}

    /**
     * A new object of the class that {@code key} names in {@code inPackage}, made by its public constructor without
     * arguments.
     */
    static <T> T make(Page page, String key, String inPackage, Class<T> type) {
        String name = inPackage + "." + page.text(key);
        try {
            return type.cast(Class.forName(name, true, Maker.class.getClassLoader())
                    .getConstructor()
                    .newInstance());
        } catch (ClassNotFoundException missing) {
            throw page.fault(key, "names " + name + ", but there is no such class");
        } catch (NoSuchMethodException missing) {
            throw page.fault(key, "names " + name + ", which has no public constructor without arguments");
        } catch (ClassCastException other) {
            throw page.fault(key, "names " + name + ", which is no " + type.getSimpleName());
        } catch (ReflectiveOperationException wrong) {
            throw page.fault(key, "names " + name + ", which could not be made: " + wrong);
        }
    }
}
