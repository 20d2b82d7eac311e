// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The fuzz target without libFuzzer: every capture as every shape, and seeded mutations of their lines.
#include <QDir>
#include <QFile>
#include <QTest>

#include <cstdint>
#include <random>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::uint8_t shapes = 6;

QByteArrayList captures()
{
    QByteArrayList all;
    for (const char* folder : {"captures", "captures/host-6.18"}) {
        const QDir dir(QStringLiteral(BEESCOPE_TEST_DATA "/") + QLatin1String(folder));
        for (const QFileInfo& info : dir.entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly))
                all += file.read(30000);
        }
    }
    return all;
}

/// Aborts, as the target does under libFuzzer, when a promise is broken.
void run(std::uint8_t shape, std::uint32_t seed, const QByteArray& text)
{
    QByteArray input(1, static_cast<char>(shape));
    input.append(reinterpret_cast<const char*>(&seed), sizeof seed);
    input += text;
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.constData()),
                           static_cast<std::size_t>(input.size()));
}

class Mutator {
public:
    explicit Mutator(std::uint32_t seed) : m_random(seed) {}

    qsizetype below(qsizetype end) { return std::uniform_int_distribution<qsizetype>(0, end - 1)(m_random); }

    QByteArray mutated(QByteArray text)
    {
        static const QByteArrayList pieces{
            "\n",   "\r\n", " ",     ";",      "-",       "[", "]",         "{\"type\": \"map\"",
            "\x01", "\xff", "@[",    "\n    ", "|",       ":", " -> ",      "99999999999999999999",
            "-1",   "null", "\"}}}", "\\",     " count ", ",", "12:00:00\n"};
        for (qsizetype edits = 1 + below(8); edits > 0 && !text.isEmpty(); --edits) {
            const qsizetype at = below(text.size());
            const qsizetype length = 1 + below(20);
            switch (below(5)) {
            case 0:
                text[at] = static_cast<char>(below(256));
                break;
            case 1:
                text.remove(at, length);
                break;
            case 2:
                text.insert(at, text.mid(below(text.size()), length * 10));
                break;
            case 3:
                text.insert(at, pieces[below(pieces.size())]);
                break;
            default:
                text.replace(at, length, pieces[below(pieces.size())]);
            }
        }
        return text;
    }

private:
    std::mt19937 m_random;
};

} // namespace

class TestFuzzCorpus : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void capturesAsEveryShape();
    void mutatedLines();
};

void TestFuzzCorpus::capturesAsEveryShape()
{
    const QByteArrayList all = captures();
    QVERIFY(all.size() > 80);
    for (qsizetype i = 0; i < all.size(); ++i)
        for (std::uint8_t shape = 0; shape < shapes; ++shape)
            run(shape, static_cast<std::uint32_t>(i), all[i].left(8000));
}

void TestFuzzCorpus::mutatedLines()
{
    const QByteArrayList all = captures();
    Mutator mutator(20261122);
    for (std::uint32_t round = 0; round < 3000; ++round) {
        const QByteArray& text = all[mutator.below(all.size())];
        if (text.isEmpty())
            continue;
        const QByteArray part = text.mid(mutator.below(text.size()), 1500);
        run(static_cast<std::uint8_t>(mutator.below(shapes)), round, mutator.mutated(part));
    }
}

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "tst_fuzz_corpus.moc"
