import ArgumentParser
import Fetching

/// Figures of fetching that one option holds together, written as `name=number,name=number`.
struct FetchFigures<Settings: Sendable>: Sendable {
  /// One of them: its name, what is right for it, and where it goes.
  struct Figure: Sendable {
    let name: String
    let range: ClosedRange<Double>
    let get: @Sendable (Settings) -> Double
    let set: @Sendable (inout Settings, Double) -> Void

    /// A length of time in seconds, down to a thousandth.
    static func seconds(
      _ name: String, _ path: any WritableKeyPath<Settings, Duration> & Sendable,
      _ range: ClosedRange<Double> = 0...86_400
    ) -> Figure {
      Figure(name: name, range: range) {
        $0[keyPath: path] / .seconds(1)
      } set: {
        $0[keyPath: path] = .milliseconds(Int64($1 * 1000))
      }
    }

    /// A count; `unit` is how much one of it is in the settings.
    static func count(
      _ name: String, _ path: any WritableKeyPath<Settings, Int> & Sendable,
      _ range: ClosedRange<Double>, unit: Int = 1
    ) -> Figure {
      Figure(name: name, range: range) {
        Double($0[keyPath: path] / unit)
      } set: {
        $0[keyPath: path] = Int($1) * unit
      }
    }
  }

  let usual: Settings
  let figures: [Figure]

  /// Reads an option's text; figures that it does not name keep their usual value.
  ///
  /// - Throws: `ValidationError` that says what is wrong and what would be right.
  func read(_ text: String) throws(ValidationError) -> Settings {
    var settings = usual
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, let figure = figures.first(where: { $0.name == sides[0] }) else {
        throw ValidationError("\"\(part)\" is none of \(summary)")
      }
      guard let value = Double(sides[1]), figure.range.contains(value) else {
        let (low, high) = (Self.text(figure.range.lowerBound), Self.text(figure.range.upperBound))
        throw ValidationError("\(figure.name): \(low) to \(high) was expected, not \(sides[1])")
      }
      figure.set(&settings, value)
    }
    return settings
  }

  /// Whether all figures have their usual values.
  func isUsual(_ settings: Settings) -> Bool {
    figures.allSatisfy { $0.get(settings) == $0.get(usual) }
  }

  /// All figures with their usual values, as they would be written.
  var summary: String {
    figures.map { "\($0.name)=\(Self.text($0.get(usual)))" }.joined(separator: ",")
  }

  private static func text(_ value: Double) -> String {
    value.rounded() == value ? String(Int(value)) : String(value)
  }
}

extension FetchFigures<LiveOptions.TimeLimits> {
  static let times = FetchFigures(
    usual: .init(),
    figures: [
      .seconds("connect", \.connect, 0.1...3600), .seconds("first-byte", \.firstByte, 0.1...3600),
      .seconds("slow", \.slow, 1...3600), .seconds("page", \.page, 0.1...3600),
      .seconds("document", \.document, 0.1...3600),
    ])
}

extension FetchFigures<LiveOptions.ByteLimits> {
  static let bytes = FetchFigures(
    usual: .init(),
    figures: [
      .count("head", \.head, 1...65_536, unit: 1 << 10),
      .count("page", \.page, 1...65_536, unit: 1 << 10),
      .count("document", \.document, 1...1_048_576, unit: 1 << 10),
      .count("in-flight", \.inFlight, 1...1_048_576, unit: 1 << 10),
    ])
}

extension FetchFigures<LiveOptions.Manners> {
  static let manners = FetchFigures(
    usual: .init(),
    figures: [
      .seconds("pause", \.pause), .count("host", \.hostWidth, 1...64),
      .count("address", \.addressWidth, 1...64), .count("all", \.width, 1...1000),
    ])
}

extension FetchFigures<RetryPolicy> {
  static let retries = FetchFigures(
    usual: .init(),
    figures: [
      .count("count", \.count, 0...10), .seconds("base", \.base), .seconds("cap", \.cap),
      .seconds("retry-after", \.longestRetryAfter),
    ])
}

extension FetchFigures<LiveOptions.BreakerRule> {
  static let breaker = FetchFigures(
    usual: .init(),
    figures: [
      .count("failures", \.failures, 1...1000), .seconds("pause", \.pause),
      .seconds("longest", \.longestPause), .count("requests", \.requests, 1...100_000),
    ])
}

extension FetchFigures<LiveOptions.Budget> {
  static let budget = FetchFigures(
    usual: .init(),
    figures: [
      .count("item-requests", \.itemRequests, 1...1_000_000),
      .seconds("item-seconds", \.itemTime, 1...86_400),
      .count("site-requests", \.siteRequests, 1...1_000_000),
      .seconds("site-seconds", \.siteTime, 1...604_800),
    ])
}
