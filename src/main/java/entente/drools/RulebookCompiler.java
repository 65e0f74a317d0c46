package entente.drools;

import entente.rulebook.Rulebook;
import java.util.UUID;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** Compiles a rulebook, in memory. */
public final class RulebookCompiler {

    private static final String PLACE = "src/main/resources/entente/generated/rules.drl";

    private RulebookCompiler() {}

    /**
     * Takes seconds the first time. Close what it returns once no assessment needs it.
     *
     * @throws RefusedRules when the rendered rules hold anything that no rule needs, or do not compile
     */
    public static CompiledRulebook compile(Rulebook rulebook) {
        String drl = Renderer.render(rulebook);
        new AllowList(rulebook.numbers().size()).check(drl);
        KieServices services = KieServices.Factory.get();
        // a release of its own for each build: builds that share one share their classes
        ReleaseId release = services.newReleaseId(
                "entente.generated", "rules", UUID.randomUUID().toString());
        ClassLoader loader = RulebookCompiler.class.getClassLoader();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write(PLACE, drl);
        KieBuilder builder = services.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            services.getRepository().removeKieModule(release);
            throw new RefusedRules(
                    "", "The rules do not compile: " + builder.getResults().getMessages(Message.Level.ERROR));
        }
        KieContainer container = services.newKieContainer(release, loader);
        KieBase base = container.newKieBase(services.newKieBaseConfiguration());
        return new CompiledRulebook(rulebook, drl, base, () -> {
            container.dispose();
            services.getRepository().removeKieModule(release);
        });
    }
}
