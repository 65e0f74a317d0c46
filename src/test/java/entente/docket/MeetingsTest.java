package entente.docket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeetingsTest {

    private final Meetings meetings = new Meetings();
    private final Step ministers = Steps.of("m1 2025-01-01 a visit level=minister channel=confidential");
    private final Step inPublic = Steps.of("m2 2025-01-02 a visit");

    @Test
    void reachesALevelOnce() {
        assertThat(meetings.isNewLevel(ministers)).isTrue();
        meetings.remember(ministers);
        assertThat(meetings.isNewLevel(ministers)).isFalse();
        assertThat(meetings.isNewLevel(Steps.of("m3 2025-01-03 a visit level=senior-official")))
                .isFalse();
        assertThat(meetings.isNewLevel(Steps.of("m3 2025-01-03 a visit level=head-of-state")))
                .isTrue();
    }

    @Test
    void reachesNoLevelWhereNoneIsNamed() {
        assertThat(meetings.isNewLevel(inPublic)).isFalse();
    }

    @Test
    void goesPublicOnceAfterMeetingInConfidence() {
        assertThat(meetings.goesPublic(inPublic)).isFalse();
        meetings.remember(ministers);
        assertThat(meetings.goesPublic(inPublic)).isTrue();
        meetings.remember(inPublic);
        assertThat(meetings.goesPublic(inPublic)).isFalse();
    }

    @Test
    void doesNotGoPublicInConfidence() {
        meetings.remember(ministers);
        assertThat(meetings.goesPublic(ministers)).isFalse();
    }

    @Test
    void takesOnlyContactsForMeetings() {
        Step deed = Steps.of("m3 2025-01-03 a release level=head-of-state channel=confidential");
        assertThat(meetings.isNewLevel(deed)).isFalse();
        meetings.remember(deed);
        assertThat(meetings.goesPublic(inPublic)).isFalse();
        assertThat(meetings.isNewLevel(ministers)).isTrue();
    }
}
