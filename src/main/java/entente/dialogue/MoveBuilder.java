package entente.dialogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A move that is put together, or made otherwise than another; what nobody says is as usual. */
public final class MoveBuilder {

    private final String id;
    private EdtfDate date;
    private String actor;
    private String kind;
    private @Nullable String summary;
    private Extent extent = Extent.FULL;
    private double scale = 1;
    private Channel channel = Channel.PUBLIC;
    private @Nullable Level level;
    private @Nullable String subject;
    private @Nullable String issue;
    private Links links = Links.NONE;
    private @Nullable String promises;
    private @Nullable LocalDate due;
    private boolean disputed;
    private @Nullable String onBehalfOf;
    private double confidence = 1;
    private @Nullable LocalDate knownFrom;
    private @Nullable Source source;
    private @Nullable String locator;
    private boolean jointly;
    private List<Learned> learned = List.of();
    private @Nullable LocalDate until;
    private List<Clause> clauses = List.of();
    private @Nullable Integer order;

    MoveBuilder(String id, EdtfDate date, String actor, String kind) {
        this.id = id;
        this.date = date;
        this.actor = actor;
        this.kind = kind;
    }

    public Move build() {
        return new Move(
                id,
                date,
                actor,
                kind,
                summary,
                extent,
                scale,
                channel,
                level,
                subject,
                issue,
                links,
                promises,
                due,
                disputed,
                onBehalfOf,
                confidence,
                knownFrom,
                source,
                locator,
                jointly,
                learned,
                until,
                clauses,
                order);
    }

    public MoveBuilder date(EdtfDate date) {
        this.date = date;
        return this;
    }

    public MoveBuilder actor(String actor) {
        this.actor = actor;
        return this;
    }

    public MoveBuilder kind(String kind) {
        this.kind = kind;
        return this;
    }

    public MoveBuilder summary(@Nullable String summary) {
        this.summary = summary;
        return this;
    }

    public MoveBuilder extent(Extent extent) {
        this.extent = extent;
        return this;
    }

    public MoveBuilder scale(double scale) {
        this.scale = scale;
        return this;
    }

    public MoveBuilder channel(Channel channel) {
        this.channel = channel;
        return this;
    }

    public MoveBuilder level(@Nullable Level level) {
        this.level = level;
        return this;
    }

    public MoveBuilder subject(@Nullable String subject) {
        this.subject = subject;
        return this;
    }

    public MoveBuilder issue(@Nullable String issue) {
        this.issue = issue;
        return this;
    }

    public MoveBuilder links(Links links) {
        this.links = links;
        return this;
    }

    public MoveBuilder promises(@Nullable String promises) {
        this.promises = promises;
        return this;
    }

    public MoveBuilder due(@Nullable LocalDate due) {
        this.due = due;
        return this;
    }

    public MoveBuilder disputed(boolean disputed) {
        this.disputed = disputed;
        return this;
    }

    public MoveBuilder onBehalfOf(@Nullable String onBehalfOf) {
        this.onBehalfOf = onBehalfOf;
        return this;
    }

    public MoveBuilder confidence(double confidence) {
        this.confidence = confidence;
        return this;
    }

    public MoveBuilder knownFrom(@Nullable LocalDate knownFrom) {
        this.knownFrom = knownFrom;
        return this;
    }

    public MoveBuilder source(@Nullable Source source) {
        this.source = source;
        return this;
    }

    public MoveBuilder locator(@Nullable String locator) {
        this.locator = locator;
        return this;
    }

    public MoveBuilder jointly(boolean jointly) {
        this.jointly = jointly;
        return this;
    }

    public MoveBuilder learned(List<Learned> learned) {
        this.learned = learned;
        return this;
    }

    public MoveBuilder until(@Nullable LocalDate until) {
        this.until = until;
        return this;
    }

    public MoveBuilder clauses(List<Clause> clauses) {
        this.clauses = clauses;
        return this;
    }

    public MoveBuilder order(@Nullable Integer order) {
        this.order = order;
        return this;
    }
}
