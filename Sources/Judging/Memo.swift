import Synchronization

/// Values that are worked out once for each question, however often it is asked.
///
/// The work must be pure, so that nobody can tell whether an answer was remembered.
final class Memo<Question: Hashable & Sendable, Answer: Sendable>: Sendable {
  private let answers = Mutex<[Question: Answer]>([:])

  func answer(to question: Question, _ work: () -> Answer) -> Answer {
    if let known = answers.withLock({ $0[question] }) { return known }
    let answer = work()
    answers.withLock { $0[question] = answer }
    return answer
  }
}
