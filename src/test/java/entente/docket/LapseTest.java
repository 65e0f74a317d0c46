package entente.docket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LapseTest {

    private final Book debtor = new Book();

    @Test
    void countsOnce() {
        Lapse lapse = new Lapse();
        assertThat(lapse.begin(debtor)).isTrue();
        assertThat(lapse.begin(debtor)).isFalse();
        assertThat(lapse.before()).isZero();
        assertThat(debtor.lapse()).isEqualTo(1);
    }

    @Test
    void remembersHowManyWentBeforeIt() {
        Lapse first = new Lapse();
        Lapse second = new Lapse();
        first.begin(debtor);
        second.begin(debtor);
        first.begin(debtor);
        assertThat(first.before()).isZero();
        assertThat(second.before()).isEqualTo(1);
    }
}
