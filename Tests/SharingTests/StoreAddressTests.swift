import Testing

@testable import Sharing

@Suite struct StoreAddressTests {
  @Test(
    "what is said of a store names its host and database, and no password",
    arguments: [
      ("postgres://me:secret@db.example/oit", "postgres://db.example/oit"),
      ("postgresql://db.example:5433/oit?password=secret", "postgres://db.example:5433/oit"),
      ("postgres:///oit?host=/run/postgresql", "postgres:///run/postgresql/oit"),
      ("postgres://me:s%65cret@[::1]/oit?sslmode=require", "postgres://::1/oit"),
    ])
  func description(_ text: String, _ description: String) throws {
    #expect(try StoreAddress(text).description == description)
  }

  @Test(
    "what is no URL of PostgreSQL is refused without a word of its password",
    arguments: [
      "", "db.example", "mysql://db.example/oit", "postgres://me:secret@[::1/oit",
      "postgres://me:secr%zzet@db.example/oit",
      "postgres://db.example/oit?ssl=secret&passwort=1",
    ])
  func faults(_ text: String) {
    let fault = #expect(throws: StoreAddress.Fault.self) { try StoreAddress(text) }
    #expect(fault?.description.contains("postgres://user@host:5432/database") == true)
    #expect(fault?.description.contains("sec") == false)
  }

  @Test("the name of an option that there is not is told")
  func option() {
    let fault = #expect(throws: StoreAddress.Fault.self) {
      try StoreAddress("postgres://db.example/oit?sslmod=require")
    }
    #expect(fault?.description.contains("\"sslmod\"") == true)
  }
}
