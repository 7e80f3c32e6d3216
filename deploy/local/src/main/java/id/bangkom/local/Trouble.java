package id.bangkom.local;

/** Something the person at the keyboard can do something about; its message is all they see. */
public class Trouble extends RuntimeException {
    Trouble(String message) {
        super(message);
    }

    Trouble(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
