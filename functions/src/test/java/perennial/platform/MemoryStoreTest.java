package perennial.platform;

class MemoryStoreTest extends StoreContract {
    @Override
    protected Store emptyStore() {
        return new MemoryStore();
    }
}
