#include "app/command/run.h"

int main(int argc, char **argv) { return faultline::run(argc, argv); }
