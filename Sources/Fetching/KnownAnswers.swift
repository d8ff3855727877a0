internal import Causes
internal import Foundation

/// What the last run kept in a folder, so that servers can be asked whether it has changed.
package struct KnownAnswers: Sendable {
  private let folder: String
  private let answers: [String: CapturedExchange.Answer]

  /// Reads the index of a capture.
  ///
  /// - Parameters:
  ///   - since: The first day, `YYYY-MM-DD`, of which a body is asked after; older ones are fetched
  ///     again, since some servers say "not modified" of what they have changed.
  ///   - until: The day of the audit. A body of a later day is not trusted either.
  /// - Throws: `CaptureError` when there is an index that cannot be read. That there is none is no
  ///   fault: then nothing is known.
  package init(folder: String, since: String, until: String) throws(CaptureError) {
    self.folder = folder
    guard FileManager.default.fileExists(atPath: folder) else {
      answers = [:]
      return
    }
    let index: CaptureIndex
    do {
      index = try Capture.readIndex(folder)
    } catch .indexMissing {
      answers = [:]
      return
    }
    var answers: [String: CapturedExchange.Answer] = [:]
    for exchange in index.exchanges {
      guard var answer = exchange.isTrouble ? exchange.earlier : exchange.answer else { continue }
      let day = answer.transferred ?? index.taken
      answer.transferred = day
      if answer.status == 200, answer.isWhole, (since...until).contains(day) {
        answers[exchange.url] = answer
      }
    }
    self.answers = answers
  }

  /// The answer that is known of an address, with the day on which it came.
  func kept(of url: String) -> CapturedExchange.Answer? { answers[url] }

  /// The answer that is known for a request, its body whole and right; `nil` when there is none, or
  /// none that a server can be asked after.
  func answer(to request: Request) -> (answer: Response, validators: Validators)? {
    guard let answer = answers[Capture.key(request)], answer.length <= request.byteLimit,
      let validators = Validators(answer.headers),
      let body = Capture.body(of: answer, in: folder), answer.isBody(body)
    else { return nil }
    var response = Response(
      status: 200, headers: answer.headers, body: body, isWhole: true, brokenTLS: nil)
    response.transferred = answer.transferred
    return (response, validators)
  }
}

extension Fetcher {
  /// Asks the web only for what has changed since an earlier run.
  package func revisiting(_ known: KnownAnswers) -> Fetcher {
    Fetcher { request in
      guard let (answer, validators) = known.answer(to: request) else {
        return await fetch(request)
      }
      var request = request
      request.validators = validators
      return await fetch(request).map { $0.status == 304 ? answer.confirmed(by: $0) : $0 }
    }
  }
}

extension Response {
  /// Itself as the server has just confirmed it, with the validators that it names now.
  fileprivate func confirmed(by answer: Response) -> Response {
    var response = self
    response.brokenTLS = answer.brokenTLS
    for name in ["etag", "last-modified"] {
      guard let new = answer.headers.last(where: { $0.name == name }) else { continue }
      response.headers = response.headers.filter { $0.name != name } + [new]
    }
    return response
  }
}
