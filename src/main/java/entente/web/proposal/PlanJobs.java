package entente.web.proposal;

import entente.assessment.plan.Bargain;
import entente.assessment.plan.Pace;
import entente.assessment.plan.PlanResult;
import entente.assessment.plan.PlanSearch;
import entente.assessment.plan.Planner;
import entente.job.Jobs;
import entente.job.Jobs.Job;
import org.springframework.stereotype.Component;

/** Looks for the order of bargains, beside the pages that ask. */
@Component
public final class PlanJobs {

    /** A step a month, of two terms of each side at most. */
    public static final Pace USUAL = new Pace(30, 2);

    private final PlanSearch search;
    private final Jobs jobs;

    PlanJobs(PlanSearch search, Jobs jobs) {
        this.search = search;
        this.jobs = jobs;
    }

    /** What is to be laid out, under which rules. */
    private record PlanKey(Bargain bargain, String checksum) implements Jobs.JobKey<PlanResult> {}

    /** @throws java.util.concurrent.RejectedExecutionException when too many are waiting */
    public Job<PlanResult> of(Bargain bargain) {
        return jobs.of(
                new PlanKey(bargain, bargain.rules().checksum()),
                progress -> Planner.plan(bargain, search, PlanSearch.PlanSearchLimits.fitting(bargain), progress));
    }
}
