package entente.dialogue;

/** The rank at which a contact takes place, lowest first. */
public enum Level implements Worded {
    WORKING_LEVEL,
    SENIOR_OFFICIAL,
    SPECIAL_ENVOY,
    MINISTER,
    HEAD_OF_GOVERNMENT,
    HEAD_OF_STATE;

    @Override
    public String toString() {
        return word();
    }
}
