package entente.rulebook;

import entente.assessment.Rules;
import java.util.Optional;

/** Makes rules that weigh out of a rulebook. */
public interface Compiler {

    /**
     * Takes a second or so. Close what it returns once no assessment needs it.
     *
     * @throws OtherEdition where the rulebook is written for another edition of the arithmetic
     */
    CompiledRules compile(Rulebook rulebook);

    /** A rulebook whose rules are ready to run. */
    interface CompiledRules extends Rules, AutoCloseable {

        Rulebook rulebook();

        /**
         * The same rules with the numbers, weights, kinds and parameters of {@code other}, at no cost; empty where the
         * sentences differ in more than numbers, so that they must be compiled. They live as long as this; to close them does nothing.
         */
        Optional<CompiledRules> with(Rulebook other);

        @Override
        void close();
    }
}
