import Foundation
import Testing

@testable import Reports

/// The form that the schemas of Ant (windyroad/JUnit-Schema) and of Jenkins (xunit-plugin,
/// junit-10) both allow.
@Suite struct JUnitReportTests {
  private let allowed: [String: Set<String>] = [
    "testsuites": [],
    "testsuite": [
      "id", "package", "name", "timestamp", "hostname", "tests", "failures", "errors", "skipped",
      "time",
    ],
    "properties": [], "property": ["name", "value"], "testcase": ["name", "classname", "time"],
    "failure": ["type", "message"], "skipped": ["message"], "system-out": [], "system-err": [],
  ]

  @Test("elements and attributes are those of both schemas")
  func attributes() throws {
    let shape = try Shape(xml: ReportFormat.junit.text(of: FixtureResult.open))
    for (element, attributes) in zip(shape.elements, shape.attributes) {
      #expect(allowed[element] == Set(attributes.keys), "\(element)")
    }
    let order = shape.elements.filter { !["testsuites", "property"].contains($0) }
    let suites = order.split(separator: "testsuite")
    #expect(suites.count == 7)
    for suite in suites {
      #expect(suite.first == "properties" && suite.suffix(2) == ["system-out", "system-err"])
    }
  }

  @Test("suites count their tests: undecided ones and those that do not apply are skipped")
  func counts() throws {
    let shape = try Shape(xml: ReportFormat.junit.text(of: FixtureResult.open))
    func sum(_ name: String) -> Int {
      shape.attributes.compactMap { $0[name].flatMap { Int($0) } }.reduce(0, +)
    }
    #expect(sum("tests") == shape.elements.count { $0 == "testcase" })
    #expect(sum("failures") == shape.elements.count { $0 == "failure" })
    #expect(sum("skipped") == shape.elements.count { $0 == "skipped" })
    #expect((sum("tests"), sum("failures"), sum("skipped")) == (43, 8, 3))
  }

  @Test("names are tokens, and the time has the form that Ant asks for")
  func tokens() throws {
    let shape = try Shape(xml: ReportFormat.junit.text(of: FixtureResult.soiled(with: " a  b ")))
    for attributes in shape.attributes {
      for name in ["name", "classname", "package", "hostname"] {
        guard let value = attributes[name] else { continue }
        #expect(value.clean == value && !value.isEmpty, "\(value)")
      }
      #expect(attributes["timestamp"].map { $0 == "2021-03-31T00:00:00" } ?? true)
    }
  }
}
