/// The few words of the DevTools protocol that are spoken here: one JSON object a message, ended
/// by a zero byte (https://chromedevtools.github.io/devtools-protocol/).
enum DevTools {
  /// What the browser is told. Empty fields are not sent.
  struct Command: Encodable, Sendable, Equatable {
    var id: Int
    var method: String
    var sessionId: String?
    var params = Parameters()
  }

  struct Parameters: Encodable, Sendable, Equatable {
    var url: String?
    var targetId: String?
    var flatten: Bool?
    var policy: String?
    /// Milliseconds of the page's own clock.
    var budget: Int?
    var patterns: [Pattern]?
    var requestId: String?
    var responseCode: Int?
    var responseHeaders: [Header]?
    /// In base 64.
    var body: String?
    var errorReason: String?
    var expression: String?
    var returnByValue: Bool?
    var behavior: String?
    var userAgent: String?
    var accept: Bool?
  }

  struct Pattern: Encodable, Sendable, Equatable { var urlPattern: String }
  struct Header: Encodable, Sendable, Equatable { var name, value: String }

  /// What the browser says: an event has a `method`, the answer to a command its `id`.
  struct Message: Decodable, Sendable {
    var id: Int?
    var method: String?
    var params: Event?
    var result: Result?
    var error: Fault?

    struct Event: Decodable, Sendable {
      var requestId: String?
      var request: PausedRequest?
      var resourceType: String?
    }

    struct PausedRequest: Decodable, Sendable { var url, method: String }

    struct Result: Decodable, Sendable {
      var targetId: String?
      var sessionId: String?
      /// Why a navigation failed.
      var errorText: String?
      /// What an expression came to.
      var result: Value?
    }

    struct Value: Decodable, Sendable { var value: String? }
    struct Fault: Decodable, Sendable { var message: String? }

    private enum CodingKeys: CodingKey { case id, method, params, result, error }

    /// An event of another shape than those that are read here is an event without content.
    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      id = try fields.decodeIfPresent(Int.self, forKey: .id)
      method = try fields.decodeIfPresent(String.self, forKey: .method)
      params =
        method == "Fetch.requestPaused" ? try fields.decode(Event.self, forKey: .params) : nil
      result = try fields.decodeIfPresent(Result.self, forKey: .result)
      error = try fields.decodeIfPresent(Fault.self, forKey: .error)
    }
  }
}
