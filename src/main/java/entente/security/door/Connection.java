package entente.security.door;

import jakarta.servlet.ServletRequest;

/** The connection that a request came by, for whoever works on its answer. */
interface Connection {

    /** Where nothing is known of it. */
    Connection UNKNOWN = new Connection() {
        @Override
        public boolean hasHungUp() {
            return false;
        }

        @Override
        public void cutOff() {}
    };

    /**
     * Whether the client has hung up; one that ends its half of the connection counts as gone, as it does for other
     * servers. Only the thread that answers may ask, and only while no other reads the body.
     */
    boolean hasHungUp();

    /** Sends nothing any more; whoever is writing the answer fails. Any thread may do it. */
    void cutOff();

    static Connection of(ServletRequest request) {
        return request.getAttribute(Connection.class.getName()) instanceof Connection connection ? connection : UNKNOWN;
    }

    default void isOf(ServletRequest request) {
        request.setAttribute(Connection.class.getName(), this);
    }
}
