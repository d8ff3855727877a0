/// The words of a watch's messages; `wording.yaml` has the texts under `watch`.
package enum WatchLabel: String, Sendable, CaseIterable {
  /// `{1}` is how many.
  case subjectWorse = "subject-worse"
  case subjectMended = "subject-mended"
  case asOf = "as-of"
  case duringAssessment = "during-assessment"
  case nights
  case lastSeen = "last-seen"
  case copy, nothing
  case firstNight = "first-night"
}
