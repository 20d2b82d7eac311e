// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flamedata.h"
#include "widgets/flamegraph/flamelayout.h"
#include "widgets/flamegraph/flamenames.h"
#include "widgets/flamegraph/flamesearch.h"

#include <QRandomGenerator>
#include <QTest>

using namespace bee;
using namespace bee::test;

class TestFlameNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreReadable_data();
    void namesAreReadable();
    void packages_data();
    void packages();
    void theRawNameIsKept();
    void hostileNamesAreBounded();
    void brokenNamesDoNoHarm();
};

void TestFlameNames::namesAreReadable_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("readable");
    const auto row = [](const char* raw, const char* readable) {
        QTest::newRow(raw) << QByteArray(raw) << QByteArray(readable);
    };
    row("do_sys_open", "do_sys_open");
    row("_ZN3foo3barEv", "foo::bar()");
    row("_ZNSt6vectorIiSaIiEE9push_backERKi",
        "std::vector<int, std::allocator<int> >::push_back(int const&)");
    row("_ZNSt6vectorIiSaIiEE9push_backERKi@plt",
        "std::vector<int, std::allocator<int> >::push_back(int const&)@plt");
    row("_ZN3foo3barEv.isra.0", "foo::bar() [clone .isra.0]");
    row("_ZN4core3fmt9Formatter3pad17h0123456789abcdefE", "core::fmt::Formatter::pad");
    row("_RNvC6_123foo3bar", "123foo::bar");
    row("core::fmt::Formatter::pad::h0123456789abcdef", "core::fmt::Formatter::pad");
    row("_$LT$alloc..vec..Vec$LT$T$GT$$GT$::push::h0123456789abcdef", "<alloc::vec::Vec<T>>::push");
    row("_D3std5stdio7writelnFZv", "std.stdio.writeln()");
    row("main.%28*Server%29.Handle", "main.(*Server).Handle");
    row("gopkg.in/yaml%2ev3.Unmarshal", "gopkg.in/yaml.v3.Unmarshal");
    row("Lcom/foo/Bar;::method", "com.foo.Bar.method");
    row("Lcom/foo/Bar:::method", "com.foo.Bar.method");
    row("Ljava/lang/String;::hashCode", "java.lang.String.hashCode");
    row("100%", "100%");
    row("_Znonsense", "_Znonsense");
    row("Lock::acquire", "Lock::acquire");
    row("", "");
}

void TestFlameNames::namesAreReadable()
{
    QFETCH(QByteArray, raw);
    QFETCH(QByteArray, readable);
    QCOMPARE(QByteArray::fromStdString(readableFrameName(raw.toStdString())), readable);
}

void TestFlameNames::packages_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("package");
    const auto row = [](const char* raw, const char* package) {
        QTest::newRow(raw) << QByteArray(raw) << QByteArray(package);
    };
    row("do_sys_open", "");
    row("ext4_file_write_iter [ext4]", "ext4");
    row("malloc [libc.so.6]", "libc.so.6");
    row("[unknown]", "");
    row("_ZN7rocksdb2DB3GetEv", "rocksdb");
    row("void net::http::read<a::B>(c::D const&)", "net");
    row("_$LT$alloc..vec..Vec$LT$T$GT$$GT$::push::h0123456789abcdef", "alloc");
    row("github.com/foo/bar.(*T).Method", "github.com/foo/bar");
    row("runtime.mallocgc", "runtime");
    row("Lcom/foo/Bar;::method", "com.foo");
    row("do_syscall_64.isra.0", "");
}

void TestFlameNames::packages()
{
    QFETCH(QByteArray, raw);
    QFETCH(QByteArray, package);
    QCOMPARE(QByteArray::fromStdString(framePackage(raw.toStdString())), package);
}

void TestFlameNames::theRawNameIsKept()
{
    const FlameLayout layout(profileOf("p;main;_ZN3foo3barEv 4\np;main;plain 1\n"));
    const std::vector<std::string> path{"p", "main", "_ZN3foo3barEv"};
    const auto frame = layout.findPath(path);
    QVERIFY(frame);
    QCOMPARE(std::string(layout.name(*frame)), path.back());
    QCOMPARE(std::string(layout.readableName(*frame)), std::string("foo::bar()"));
    for (const char* text : {"foo::bar", "_ZN3foo"}) {
        const FlameMatches matches = searchFlames(layout, {QLatin1String(text), false});
        QCOMPARE(matches.total, 4U);
        QCOMPARE(matches.places, std::vector<quint32>{static_cast<quint32>(*frame)});
    }
}

void TestFlameNames::hostileNamesAreBounded()
{
    // Each argument is the template of the one before, twice: forty of them are 2^40 characters.
    std::string name = "_Z1f1aIccE";
    for (int i = 0; i < 40; ++i) {
        std::string last = "S";
        if (i > 0)
            last += i == 1 ? "1" : std::string(1, i < 11 ? char('0' + i) : char('A' + i - 11));
        name += "S_IS" + (i == 0 ? std::string("0") : last.substr(1)) + "_S" +
                (i == 0 ? std::string("0") : last.substr(1)) + "_E";
    }
    QVERIFY(readableFrameName(name).size() <= 65536);
    QCOMPARE(readableFrameName("_Z" + std::string(9000, 'N')), "_Z" + std::string(9000, 'N'));
    for (const char* piece : {"N", "P", "I", "DpT_", "XL", "_RI", "Q", "S_", "St"}) {
        std::string nested = "_Z";
        while (nested.size() < 8000)
            nested += piece;
        QVERIFY(readableFrameName(nested).size() <= 65536);
        QVERIFY(readableFrameName("_R" + nested).size() <= 65536);
        QVERIFY(readableFrameName("_D" + nested).size() <= 65536);
    }
}

void TestFlameNames::brokenNamesDoNoHarm()
{
    QRandomGenerator random(5);
    const QByteArray good[] = {"_ZNSt6vectorIiSaIiEE9push_backERKi",
                               "_RNvMNtCs1234_7mycrate3fooNtB2_3Bar3baz",
                               "_D3std5stdio7writelnFZv",
                               "_ZN4core3fmt9Formatter3pad17h0123456789abcdefE",
                               "Lcom/foo/Bar;::method",
                               "main.%28*T%29.M"};
    for (int i = 0; i < 20'000; ++i) {
        QByteArray name = good[random.bounded(6)];
        for (int change = int(random.bounded(4)); change >= 0; --change) {
            const qsizetype at = random.bounded(int(name.size()));
            if (random.bounded(3) == 0)
                name.remove(at, 1 + random.bounded(4));
            else if (random.bounded(2))
                name[at] = char(random.bounded(256));
            else
                name.insert(at, good[random.bounded(6)].mid(random.bounded(8), random.bounded(8)));
            if (name.isEmpty())
                name = "_";
        }
        QVERIFY(readableFrameName(name.toStdString()).size() <= 65536);
        (void)framePackage(name.toStdString());
    }
}

QTEST_MAIN(TestFlameNames)
#include "tst_flamenames.moc"
