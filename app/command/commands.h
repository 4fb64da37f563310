// The sub-commands: one function and one file each. All take the program's own argc and argv and return its
// exit code. The contract scripts rely on: option names, output and exit codes never change their meaning.
#pragma once

namespace faultline {

int openCommand(int &argc, char **argv);     ///< no sub-command: the window
int openViewCommand(int &argc, char **argv); ///< the window as a report had it
int reportCommand(int &argc, char **argv);
int verifyCommand(int &argc, char **argv);
int shotCommand(int &argc, char **argv);
int exportCommand(int &argc, char **argv);
int importCommand(int &argc, char **argv);
int checkCommand(int &argc, char **argv);
int coverageCommand(int &argc, char **argv);

} // namespace faultline
