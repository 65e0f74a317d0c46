package entente.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import entente.job.CaseRoom.TakenRoom;
import entente.job.CurrentWork.WorkScope;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** As many cases are weighed at once as there is memory for. */
class CaseRoomTest {

    private static final int MIB = 1 << 20;

    private final CaseRoom caseRoom = new CaseRoom(2 * MIB);

    private boolean isRoomFor(long octets) {
        return caseRoom.take(octets, Duration.ZERO)
                .map(taken -> {
                    taken.giveBack();
                    return true;
                })
                .orElse(false);
    }

    @Test
    void holdsSoMuchAtOnce() {
        TakenRoom first = caseRoom.take(MIB);
        assertThat(isRoomFor(MIB)).isTrue();
        assertThat(isRoomFor(MIB + MIB / 2)).isFalse();
        first.giveBack();
        assertThat(isRoomFor(MIB + MIB / 2)).isTrue();
    }

    @Test
    void holdsNoneThatIsLargerThanAllOfIt() {
        assertThat(caseRoom.largest()).isEqualTo(2 * MIB);
        assertThat(isRoomFor(2 * MIB)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> caseRoom.take(2 * MIB + 1));
    }

    @Test
    void letsSmallOnesBeWeighedBesideALargeOne() {
        caseRoom.take(2 * MIB);
        assertThat(isRoomFor(1_000)).isTrue();
    }

    @Test
    void isWaitedForNoLongerThanSomebodyWaits() {
        TakenRoom all = caseRoom.take(2 * MIB);
        WorkScope scope = CurrentWork.isFor(Patience.within(Duration.ZERO));
        assertThatExceptionOfType(GivenUp.class).isThrownBy(() -> caseRoom.take(MIB));
        scope.end();
        all.giveBack();
    }
}
