#pragma once
// Making the changes of a log again, on the files on which they were made first.

#include <vector>

#include "goldthread/base/error.hpp"
#include "goldthread/base/progress.hpp"
#include "goldthread/repair/amendment_log.hpp"
#include "goldthread/repair/change_log.hpp"

namespace goldthread {

/// Makes every change in order. A row is found by its file (its path, or as much of its end as tells it from others),
/// line and row; it must be of the child that the log names, if it names one, and what stands there must be what the
/// log says stood there. Fails at the first change that does not fit, naming the line of the log; those before it have
/// been made.
[[nodiscard]] Result<void> replay(const std::vector<LoggedAmendment>& changes, AmendmentLog& log,
                                  const OnProgress& on_progress = {});

/// The same, leaving out changes that do not fit: a file may have been given anew. Says of each why.
[[nodiscard]] std::vector<Error> replay_what_fits(const std::vector<LoggedAmendment>& changes, AmendmentLog& log);

}  // namespace goldthread
