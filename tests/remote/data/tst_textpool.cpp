// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/data/textpool.h"

#include <QTest>

#include <atomic>
#include <string>
#include <thread>

using namespace bee;

class TestTextPool : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalTextsShareAnId();
    void anyBytes();
    void manyTexts();
    void nothingMoves();
    void memoryIsBounded();
    void readWhileWriting();
};

void TestTextPool::equalTextsShareAnId()
{
    TextPool pool;
    const TextId a = pool.intern("alpha");
    QCOMPARE(pool.intern("beta") == a, false);
    QCOMPARE(pool.intern(std::string("al") + "pha"), a);
    QCOMPARE(pool.text(a), std::string_view("alpha"));
    QCOMPARE(pool.intern(""), TextId{0});
    QCOMPARE(pool.size(), std::size_t(3)); // the empty text is always there
}

void TestTextPool::anyBytes()
{
    TextPool pool;
    const std::string nul("a\0b", 3);
    const std::string binary("\xff\xfe\x80", 3);
    const std::string large(3 << 20, 'x');
    const TextId ids[] = {pool.intern(nul), pool.intern(binary), pool.intern(large), pool.intern("a")};
    QCOMPARE(pool.text(ids[0]), std::string_view(nul));
    QCOMPARE(pool.text(ids[1]), std::string_view(binary));
    QCOMPARE(pool.text(ids[2]), std::string_view(large));
    QCOMPARE(pool.text(ids[3]), std::string_view("a"));
}

void TestTextPool::manyTexts()
{
    TextPool pool;
    std::vector<TextId> ids;
    for (int i = 0; i < 300000; ++i) // every length from 0 to 30, and all index pieces up to 256 Ki
        ids.push_back(pool.intern(std::string(std::size_t(i % 25), 'p') + std::to_string(i)));
    QCOMPARE(pool.size(), std::size_t(300001));
    for (int i = 0; i < 300000; ++i) {
        const std::string text = std::string(std::size_t(i % 25), 'p') + std::to_string(i);
        if (pool.text(ids[std::size_t(i)]) != text || pool.intern(text) != ids[std::size_t(i)])
            QFAIL(text.c_str());
    }
    QCOMPARE(pool.size(), std::size_t(300001));
}

void TestTextPool::nothingMoves()
{
    TextPool pool;
    const std::string_view before = pool.text(pool.intern("first"));
    for (int i = 0; i < 100000; ++i)
        pool.intern(std::to_string(i));
    QCOMPARE(static_cast<const void*>(pool.text(pool.intern("first")).data()),
             static_cast<const void*>(before.data()));
}

void TestTextPool::memoryIsBounded()
{
    TextPool pool;
    std::size_t text = 0;
    for (int i = 0; i < 20000; ++i) {
        const std::string path = "/usr/share/some/longer/path/" + std::to_string(i);
        text += path.size();
        pool.intern(path);
    }
    QVERIFY(pool.memoryBytes() > text);
    QVERIFY2(pool.memoryBytes() < text + 20000 * 80, qPrintable(QString::number(pool.memoryBytes())));
    const std::size_t before = pool.memoryBytes();
    for (int i = 0; i < 20000; ++i)
        pool.intern("/usr/share/some/longer/path/" + std::to_string(i));
    QCOMPARE(pool.memoryBytes(), before);
}

void TestTextPool::readWhileWriting()
{
    // Under the thread sanitizer this is the test that ids handed over need no lock.
    TextPool pool;
    std::atomic<quint32> published = 0;
    std::atomic<bool> wrong = false;
    constexpr quint32 last = 200000;
    std::thread reader([&] {
        for (quint32 seen = 0; seen < last;) {
            const quint32 upTo = published.load(std::memory_order_acquire);
            for (; seen < upTo; ++seen)
                if (pool.text(TextId{seen + 1}) != std::to_string(seen))
                    wrong = true;
        }
    });
    for (quint32 i = 0; i < last; ++i) {
        pool.intern(std::to_string(i));
        published.store(i + 1, std::memory_order_release);
    }
    reader.join();
    QVERIFY(!wrong);
}

QTEST_GUILESS_MAIN(TestTextPool)
#include "tst_textpool.moc"
