// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/scriptacceptance.h"
#include "app/library/scriptlibrary.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace bee {

/// The script libraries of this person: what they hold, what of it was accepted, and how to fetch them again.
class LibraryDialog : public QDialog {
    Q_OBJECT
public:
    explicit LibraryDialog(FetchOptions options = {}, QWidget* parent = nullptr);
    ~LibraryDialog() override;

Q_SIGNALS:
    /// Libraries came, went or changed: userfiles::loadCatalogue() says otherwise now.
    void catalogueChanged();

private:
    ScriptLibrary* open(const LibraryAddress& address);
    void add();
    void refresh();
    void removeCurrent();
    void showDifference();
    void showProblem(const Error& error);
    void fill();
    void updateButtons();
    [[nodiscard]] ScriptLibrary* currentLibrary() const;
    [[nodiscard]] std::optional<LibraryEntry> currentEntry() const;

    FetchOptions m_options;
    ScriptAcceptance m_acceptance;
    std::vector<std::unique_ptr<ScriptLibrary>> m_libraries;
    ScriptLibrary* m_adding = nullptr; ///< stored among the settings once it has answered
    QLineEdit* m_address;
    QPushButton* m_add;
    QTreeWidget* m_list;
    QLabel* m_status;
    QPushButton* m_refresh;
    QPushButton* m_difference;
    QPushButton* m_remove;
};

} // namespace bee
