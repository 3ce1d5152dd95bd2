package lab.report;

import java.util.List;
import java.util.stream.Stream;
import lab.plain.Account;
import lab.result.StoredVerdict.StoredClause;

/**
 * The judgement of a clause, as a page shows it.
 *
 * @param clause the stored judgement
 * @param account the readers' words
 */
record ClauseView(StoredClause clause, Account account) {
    Badge badge() {
        return Badge.of(clause.outcome());
    }

    /** All that was tested for it, regime by regime, premises first. */
    List<FindingView> findings() {
        return clause.regimes().stream()
                .flatMap(regime -> Stream.concat(regime.premises().stream(), regime.expectations().stream())
                        .map(finding -> new FindingView(
                                finding,
                                account.where(regime),
                                regime.judged(),
                                account.told(clause, regime, finding))))
                .toList();
    }

    /** The number of its rows in a table. */
    int rows() {
        return findings().size();
    }
}
